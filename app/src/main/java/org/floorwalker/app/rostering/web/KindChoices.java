package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.ActivityKind;
import org.floorwalker.app.rostering.ActivityKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a form offers as the kind of an activity: the centre's own kinds first, then the product's.
@Component
final class KindChoices {
  /// Before the code of one of the centre's own.
  static final String OWN = "own:";

  private static final int USUAL_MINUTES = 45;

  private final ActivityKinds kinds;
  private final Words words;

  KindChoices(ActivityKinds kinds, Words words) {
    this.kinds = kinds;
    this.words = words;
  }

  /// The choices of a day.
  List<Field.Choice> on(LocalDate day, Locale language) {
    List<Field.Choice> choices = new ArrayList<>();
    for (ActivityKind kind : kinds.listOn(day)) {
      String title =
          words.say(
              Words.nearest(language), "rostering.activities.own", kind.title(), kind.minutes());
      choices.add(new Field.Choice(OWN + kind.code(), title));
    }
    for (Activity.Kind kind : Activity.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      choices.add(
          new Field.Choice(
              word, words.say(Words.nearest(language), "rostering.activities.kind." + word)));
    }
    return choices;
  }

  /// What was chosen.
  ///
  /// @param look one of the product's kinds
  /// @param own the centre's own kind, null for one of the product's
  record Chosen(Activity.Kind look, @Nullable ActivityKind own) {
    String code() {
      return own == null ? "" : own.code();
    }

    /// What was typed as the title, or the kind's own name where nothing was.
    String title(@Nullable String typed) {
      String title = typed == null ? "" : typed.strip();
      return title.isEmpty() && own != null ? own.title() : title;
    }

    /// The minutes typed, or the kind's usual ones where nothing was.
    int minutes(@Nullable Integer typed) {
      return typed != null ? typed : own != null ? own.minutes() : USUAL_MINUTES;
    }
  }

  /// Reads a choice; an unknown one is coaching, as an empty one.
  Chosen read(@Nullable String typed, LocalDate day) {
    String word = typed == null ? "" : typed;
    if (word.startsWith(OWN)) {
      return kinds
          .find(word.substring(OWN.length()), day)
          .map(own -> new Chosen(own.look(), own))
          .orElse(new Chosen(Activity.Kind.COACHING, null));
    }
    return new Chosen(
        switch (word.toLowerCase(Locale.ROOT)) {
          case "meeting" -> Activity.Kind.MEETING;
          case "training" -> Activity.Kind.TRAINING;
          default -> Activity.Kind.COACHING;
        },
        null);
  }
}
