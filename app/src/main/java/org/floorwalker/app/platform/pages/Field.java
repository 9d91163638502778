package org.floorwalker.app.platform.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a form with its label, help and error, drawn by the template `platform/field`.
///
/// @param label key of the label's words
/// @param help key of the sentence below the label
/// @param error what is wrong with the value, in the viewer's words
/// @param choices when there are any, the field is a list to choose from
public record Field(
    String name,
    String label,
    String type,
    String value,
    @Nullable String help,
    @Nullable String error,
    boolean optional,
    @Nullable String autocomplete,
    List<Choice> choices) {
  private static final String AREA = "area";

  public Field {
    choices = List.copyOf(choices);
  }

  /// One line of a list; the label is in the viewer's words.
  public record Choice(String value, String label) {}

  public static Field text(String name, String label) {
    return of(name, label, "text");
  }

  public static Field password(String name, String label) {
    return of(name, label, "password");
  }

  public static Field date(String name, String label) {
    return of(name, label, "date");
  }

  public static Field time(String name, String label) {
    return of(name, label, "time");
  }

  public static Field number(String name, String label) {
    return of(name, label, "number");
  }

  /// Text of several lines.
  public static Field area(String name, String label) {
    return of(name, label, AREA);
  }

  public static Field choice(String name, String label, List<Choice> choices) {
    return new Field(name, label, "text", "", null, null, false, null, choices);
  }

  private static Field of(String name, String label, String type) {
    return new Field(name, label, type, "", null, null, false, null, List.of());
  }

  public Field value(@Nullable String newValue) {
    String shown = newValue == null ? "" : newValue;
    return new Field(name, label, type, shown, help, error, optional, autocomplete, choices);
  }

  public Field help(String newHelp) {
    return new Field(name, label, type, value, newHelp, error, optional, autocomplete, choices);
  }

  public Field error(@Nullable String newError) {
    return new Field(name, label, type, value, help, newError, optional, autocomplete, choices);
  }

  public Field optionally() {
    return new Field(name, label, type, value, help, error, true, autocomplete, choices);
  }

  public Field autocomplete(String hint) {
    return new Field(name, label, type, value, help, error, optional, hint, choices);
  }

  /// Whether it holds text of several lines.
  public boolean isArea() {
    return type.equals(AREA);
  }

  public String id() {
    return "field-" + name;
  }

  /// The ids of help and error for readers of the page by ear; null when there are none.
  public @Nullable String describedBy() {
    String ids = (help == null ? "" : id() + "-help ") + (error == null ? "" : id() + "-why");
    return ids.isEmpty() ? null : ids.strip();
  }
}
