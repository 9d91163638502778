package org.floorwalker.files.scorm;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.floorwalker.files.scorm.ScormPackage.Edition;
import org.floorwalker.files.scorm.ScormReader.Trouble;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What a package's `imsmanifest.xml` says: its edition and the page that starts it.
///
/// @param launch path of that page with its query
record ScormManifest(Edition edition, String title, String launch) {

  String launchPath() {
    return launch.replaceAll("[?#].*", "");
  }

  static ScormManifest read(InputStream xml, String file) throws IOException, Trouble {
    Element root = parse(xml, file).getDocumentElement();
    List<Element> launched = launched(root);
    if (launched.size() != 1) {
      throw new Trouble(
          file,
          "scorm-not-one",
          "It has %d parts that can be started; one is possible here.".formatted(launched.size()),
          "Maybe export each part as a package of its own.");
    }
    Element item = launched.getFirst();
    String reference = item.getAttribute("identifierref");
    Element resource =
        all(root, "resource").stream()
            .filter(one -> one.getAttribute("identifier").equals(reference))
            .filter(one -> !one.getAttribute("href").isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new Trouble(
                        file,
                        "scorm-no-launch",
                        "Its manifest names no page to start with.",
                        "Maybe export the package again."));
    String launch = base(root) + base(resource) + resource.getAttribute("href");
    return new ScormManifest(
        edition(root), text(item, "title").orElse(text(root, "title").orElse("")), launch);
  }

  /// Items with content, of the manifest's default organisation.
  private static List<Element> launched(Element root) {
    List<Element> organizations = all(root, "organization");
    String wanted =
        all(root, "organizations").stream()
            .map(one -> one.getAttribute("default"))
            .findFirst()
            .orElse("");
    Element chosen =
        organizations.stream()
            .filter(one -> one.getAttribute("identifier").equals(wanted))
            .findFirst()
            .orElse(organizations.isEmpty() ? root : organizations.getFirst());
    return all(chosen, "item").stream()
        .filter(item -> !item.getAttribute("identifierref").isEmpty())
        .toList();
  }

  private static String base(Element element) {
    return element.getAttributeNS(XMLConstants.XML_NS_URI, "base");
  }

  /// SCORM 2004 calls itself `CAM 1.3` or `2004 …`; SCORM 1.2 calls itself `1.2`, and some
  /// say nothing.
  private static Edition edition(Element root) {
    String version = text(root, "schemaversion").orElse("");
    return version.contains("2004") || version.contains("1.3")
        ? Edition.SCORM_2004
        : Edition.SCORM_1_2;
  }

  private static Optional<String> text(Element within, String name) {
    return all(within, name).stream()
        .map(Node::getTextContent)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /// Without document types, and so without entities and anything from elsewhere.
  private static Document parse(InputStream xml, String file) throws IOException, Trouble {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(xml);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java reads XML.", e);
    } catch (SAXException e) {
      throw new Trouble(
          file,
          "scorm-bad-manifest",
          "Its imsmanifest.xml cannot be read: " + e.getMessage(),
          "Maybe export the package again.");
    }
  }
}
