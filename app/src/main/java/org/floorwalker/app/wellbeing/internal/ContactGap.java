package org.floorwalker.app.wellbeing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.wellbeing.Contact;
import org.jspecify.annotations.Nullable;

/// Since when nobody was in touch with somebody who should have heard from their leader.
///
/// | who | is owed |
/// |---|---|
/// | at home, in the first four weeks | on each day worked a word that is heard: chat and mail do
/// not count |
/// | at home | a word on each day worked, in any way |
/// | at the site | a word within five days worked |
///
/// Only days that are over count, so that nobody is called late while the day lasts.
public final class ContactGap {
  /// Days worked at the site after which a word is owed.
  public static final int SITE_DAYS = 5;

  /// Days from the first on during which contact is denser.
  public static final int FIRST_DAYS = 28;

  private ContactGap() {}

  /// A day somebody worked, and from where.
  public record Worked(LocalDate day, boolean atHome) {}

  /// @param days days worked since the last word, at home or, for the site, at all
  /// @param since the first of them
  public record Gap(int days, LocalDate since) {}

  /// @param worked days before today, the earliest first
  /// @param contacts contacts of the same days and today
  /// @param began first day of home work or here at all; null for long ago
  /// @param today not counted itself
  public static Optional<Gap> of(
      List<Worked> worked, List<Contact> contacts, @Nullable LocalDate began, LocalDate today) {
    boolean isNew = began != null && today.isBefore(began.plusDays(FIRST_DAYS));
    LocalDate heard = last(contacts, isNew);
    List<Worked> since =
        worked.stream()
            .filter(one -> one.day().isBefore(today) && one.day().isAfter(heard))
            .toList();
    List<Worked> home = since.stream().filter(Worked::atHome).toList();
    if (!home.isEmpty()) {
      return Optional.of(new Gap(home.size(), home.getFirst().day()));
    }
    return since.size() >= SITE_DAYS
        ? Optional.of(new Gap(since.size(), since.getFirst().day()))
        : Optional.empty();
  }

  private static LocalDate last(List<Contact> contacts, boolean spokenOnly) {
    return contacts.stream()
        .filter(one -> !spokenOnly || one.way().isSpoken())
        .map(Contact::day)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }
}
