package org.floorwalker.app.staffing.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.staffing.Working;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.jspecify.annotations.Nullable;

/// How a queue's contacts are worked, as it comes from the page and goes to it; shares in per cent.
///
/// @param values what is written in each field
record WorkingForm(Map<String, String> values) {
  private static final int MOST_AT_ONCE = 20;
  private static final int MOST_PEOPLE = 10_000;
  private static final int A_DAY = 86_400;

  /// Fields that choose another queue.
  private static final List<String> QUEUES = List.of("second", "callback");

  /// Every field, in the order of the page.
  private static final List<String> NAMES =
      List.of(
          "concurrency",
          "speeds",
          "partner",
          "partner-after",
          "partner-factor",
          "second",
          "second-share",
          "callback",
          "callback-after",
          "callback-share",
          "redial-share",
          "redial-after");

  /// The form of what is set.
  static WorkingForm of(Working working) {
    Map<String, String> values = new LinkedHashMap<>();
    Integer concurrency = working.concurrency();
    values.put("concurrency", concurrency == null ? "" : concurrency.toString());
    values.put("speeds", speeds(working.speed()));
    ContactPaths paths = working.paths();
    ContactPaths.Partner partner = paths.partner();
    if (partner != null) {
      values.put("partner", String.valueOf(partner.people()));
      values.put("partner-after", String.valueOf(partner.after().toSeconds()));
      values.put("partner-factor", PerCent.text(partner.handleFactor()));
    }
    ContactPaths.SecondLine second = paths.secondLine();
    if (second != null) {
      values.put("second", second.queue().name());
      values.put("second-share", PerCent.text(second.share()));
    }
    ContactPaths.Callback callback = paths.callback();
    if (callback != null) {
      values.put("callback", callback.queue().name());
      values.put("callback-after", String.valueOf(callback.after().toSeconds()));
      values.put("callback-share", PerCent.text(callback.share()));
    }
    ContactPaths.Redial redial = paths.redial();
    if (redial != null) {
      values.put("redial-share", PerCent.text(redial.share()));
      values.put("redial-after", String.valueOf(redial.after().toSeconds()));
    }
    return new WorkingForm(values);
  }

  private static String speeds(@Nullable ConcurrentSpeed speed) {
    return speed == null
        ? ""
        : speed.shares().stream().skip(1).map(PerCent::text).collect(Collectors.joining(" "));
  }

  /// @throws IllegalArgumentException when something cannot be read or is not possible
  Working working(String queue) {
    return new Working(
        queue,
        text("concurrency").isEmpty() ? null : whole("concurrency", 1, MOST_AT_ONCE),
        speed(),
        new ContactPaths(partner(), secondLine(), callback(), redial()));
  }

  private @Nullable ConcurrentSpeed speed() {
    if (text("speeds").isEmpty()) {
      return null;
    }
    List<Double> shares = new ArrayList<>(List.of(1.0));
    for (String one : text("speeds").split("[\\s;]+")) {
      shares.add(PerCent.share(one));
    }
    return new ConcurrentSpeed(shares);
  }

  private ContactPaths.@Nullable Partner partner() {
    int people = whole("partner", 0, MOST_PEOPLE);
    double factor = text("partner-factor").isEmpty() ? 1 : PerCent.share(text("partner-factor"));
    return people == 0 ? null : new ContactPaths.Partner(seconds("partner-after"), people, factor);
  }

  private ContactPaths.@Nullable SecondLine secondLine() {
    return text("second").isEmpty()
        ? null
        : new ContactPaths.SecondLine(
            new QueueId(text("second")), PerCent.share(text("second-share")));
  }

  private ContactPaths.@Nullable Callback callback() {
    return text("callback").isEmpty()
        ? null
        : new ContactPaths.Callback(
            new QueueId(text("callback")),
            seconds("callback-after"),
            PerCent.share(text("callback-share")));
  }

  private ContactPaths.@Nullable Redial redial() {
    double share = text("redial-share").isEmpty() ? 0 : PerCent.share(text("redial-share"));
    return share == 0 ? null : new ContactPaths.Redial(share, seconds("redial-after"));
  }

  private Duration seconds(String field) {
    return Duration.ofSeconds(whole(field, 0, A_DAY));
  }

  private int whole(String field, int least, int most) {
    String text = text(field);
    int value = text.isEmpty() ? least : Integer.parseInt(text);
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is not possible.\nMaybe write %d to %d.".formatted(text, least, most));
    }
    return value;
  }

  private String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /// The fields with what is written in them.
  ///
  /// @param queues queues that contacts can go on to; the first is none
  List<Field> fields(List<Field.Choice> queues) {
    List<Field> fields = new ArrayList<>();
    for (String name : NAMES) {
      String label = "staffing.working." + name;
      Field field =
          QUEUES.contains(name) ? Field.choice(name, label, queues) : Field.text(name, label);
      fields.add(field.optionally().value(text(name)));
    }
    return fields;
  }
}
