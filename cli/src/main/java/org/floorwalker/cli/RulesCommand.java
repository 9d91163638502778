package org.floorwalker.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.files.rules.RuleBookFile;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints a country's rules in force on a day, each with its law and where that was read.
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Print the rule book of a country in force on a day, with its sources.")
final class RulesCommand implements Callable<Integer> {
  @Option(
      names = "--country",
      paramLabel = "COUNTRY",
      required = true,
      description = "Two letters, for example NO.")
  private String country = "";

  @Option(
      names = "--date",
      paramLabel = "DAY",
      required = true,
      description = "Day, for example 2027-03-01.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(
      names = "--agreement",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Collective agreement to lay over the law.")
  private String agreement = "";

  @Option(
      names = "--book",
      paramLabel = "FILE",
      description = "Rows of your own in the form of the shipped book.")
  private @Nullable Path own;

  @Mixin private InputOptions input = new InputOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    RuleBook book = book();
    String wanted = country.toUpperCase(Locale.ROOT);
    if (!book.countries().contains(wanted)) {
      throw new BadInput(
          "The rule book has no country \"%s\". Maybe one of %s was meant."
              .formatted(country, String.join(" ", book.countries())));
    }
    if (!agreement.isEmpty() && !book.agreements(wanted).contains(agreement)) {
      throw new BadInput(
          "The rule book has no agreement \"%s\" of %s. Maybe one of: %s."
              .formatted(agreement, wanted, String.join(", ", book.agreements(wanted))));
    }
    print(book, book.inForce(wanted, agreement, date));
    return ExitCode.DONE;
  }

  private RuleBook book() {
    if (own == null) {
      return RuleBookFile.shipped();
    }
    Path folder = own.toAbsolutePath().resolveSibling("");
    return RuleBookFile.shipped().with(input.use(RuleBookFile.read(own), folder));
  }

  private void print(RuleBook book, RulesInForce rules) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.println(
        "Rules of %s in force on %s%s. Facts for planners, not legal advice."
            .formatted(rules.country(), date, agreement.isEmpty() ? "" : " with " + agreement));
    rules.byRule().values().forEach(entry -> print(out, entry));
    if (agreement.isEmpty() && !book.agreements(rules.country()).isEmpty()) {
      out.println("Agreements: " + String.join(", ", book.agreements(rules.country())));
    }
    out.flush();
  }

  private static void print(PrintWriter out, RuleEntry entry) {
    out.println("%s = %s %s".formatted(entry.scope().rule(), entry.value(), entry.unit()).strip());
    out.println(
        "    law: %s; in force from %s%s"
            .formatted(
                entry.citation().legalBasis(),
                entry.validity().from(),
                entry.validity().to() == null ? "" : " to " + entry.validity().to()));
    out.println(
        "    %s: %s; may be changed by %s; %s"
            .formatted(
                word(entry.citation().status()),
                entry.citation().source(),
                word(entry.force().derogableBy()),
                word(entry.force().severity())));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
