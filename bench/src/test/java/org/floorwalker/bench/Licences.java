package org.floorwalker.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Under which licences libraries come, as their Maven poms say, and which of them we may use. The
/// list of licences is data (`licences.csv`): a name that is not in it is not allowed, so that
/// somebody reads it first.
///
/// Several licences in a pom are a choice, as Maven's own documentation of `<licenses>` has it.
final class Licences {
  private final Map<String, Boolean> allowed = new HashMap<>();

  private Licences() {}

  static Licences shipped() throws IOException {
    Licences licences = new Licences();
    try (InputStream in =
            Objects.requireNonNull(Licences.class.getResourceAsStream("/licences.csv"));
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(
          row ->
              licences.allowed.put(
                  plain(row.getField("written")), row.getField("may").equals("yes")));
    }
    return licences;
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /// What is wrong with a library's licences; empty when we may use it under one of them.
  Optional<String> troubleWith(Path pom) throws IOException {
    List<String> names = namesIn(pom);
    if (names.stream().anyMatch(name -> allowed.getOrDefault(plain(name), false))) {
      return Optional.empty();
    }
    boolean known = names.stream().allMatch(name -> allowed.containsKey(plain(name)));
    String remedy =
        names.isEmpty() || !known
            ? "Maybe read its licence and add the name to licences.csv."
            : "Maybe use another library.";
    return Optional.of(pom.getFileName() + " comes under " + names + ". " + remedy);
  }

  /// Names of the licences in the pom, else of its nearest parent that has any.
  static List<String> namesIn(Path pom) throws IOException {
    Element project = root(pom);
    Optional<Element> licences = child(project, "licenses");
    if (licences.isPresent()) {
      return children(licences.get()).stream()
          .map(
              licence ->
                  child(licence, "name").map(Licences::text).orElse("a licence without a name"))
          .toList();
    }
    Optional<Path> parent = child(project, "parent").map(it -> pomOf(pom, project, it));
    return parent.isPresent() && Files.exists(parent.get()) ? namesIn(parent.get()) : List.of();
  }

  /// The parent's pom in the same repository: as many folders up as the library's own name is long.
  private static Path pomOf(Path pom, Element project, Element parent) {
    String group =
        child(project, "groupId")
            .or(() -> child(parent, "groupId"))
            .map(Licences::text)
            .orElseThrow();
    Path repository = pom.toAbsolutePath();
    int depth = group.split("\\.").length + 3;
    for (int i = 0; i < depth; i++) {
      repository = Objects.requireNonNull(repository.getParent());
    }
    String name = text(child(parent, "artifactId").orElseThrow());
    String version = text(child(parent, "version").orElseThrow());
    return repository
        .resolve(text(child(parent, "groupId").orElseThrow()).replace('.', '/'))
        .resolve(name)
        .resolve(version)
        .resolve(name + "-" + version + ".pom");
  }

  private static Element root(Path pom) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(it -> it.getTagName().equals(name)).findFirst();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .forEach(node -> children.add((Element) node));
    return children;
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }
}
