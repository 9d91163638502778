package org.floorwalker.app.rostering.web;

import java.util.Locale;
import org.floorwalker.app.rostering.DayPlan.Piece;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.roster.PauseKind;

/// How an activity looks in a day grid: one of eight fills with a letter; never a free colour.
public enum Look {
  PHONE("phone"),
  CHAT("chat"),
  MAIL("mail"),
  BREAK("rest"),
  MEAL("rest meal"),
  TALK("talk"),
  LEARN("learn"),
  MEET("meet"),
  AWAY("away");

  private final String css;

  Look(String css) {
    this.css = css;
  }

  /// Classes of the style sheet.
  public String css() {
    return css;
  }

  /// Key of its name in the message files; its letter is `key.letter`.
  public String key() {
    return "rostering.look." + name().toLowerCase(Locale.ROOT);
  }

  static Look of(Channel channel) {
    return switch (channel) {
      case VOICE, CALLBACK -> PHONE;
      case CHAT -> CHAT;
      case EMAIL, TASK -> MAIL;
    };
  }

  static Look of(Piece piece) {
    return switch (piece) {
      case Piece.Desk desk -> of(desk.channel());
      case Piece.Rest rest -> rest.kind() == PauseKind.MEAL ? MEAL : BREAK;
      case Piece.Beside beside -> ofActivity(beside.kind());
    };
  }

  private static Look ofActivity(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "absence" -> AWAY;
      case "training", "e-learning", "learning", "course" -> LEARN;
      case "meeting", "group", "team" -> MEET;
      default -> TALK;
    };
  }
}
