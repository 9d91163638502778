package org.floorwalker.files.holidays;

import java.time.LocalDate;

/// Easter Sunday of the western and the eastern churches.
///
/// Source: J. Meeus, Astronomical Algorithms, 2nd edition 1998, chapter 8.
final class Easter {
  /// Days between the Julian and the Gregorian calendar from March 1900 to February 2100.
  private static final int JULIAN_DAYS = 13;

  private Easter() {}

  static LocalDate western(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  static LocalDate orthodox(int year) {
    if (year < 1901 || year > 2099) {
      throw new IllegalArgumentException(
          "Orthodox Easter of %d is not known here.\nMaybe ask for a year from 1901 to 2099."
              .formatted(year));
    }
    int a = year % 4;
    int b = year % 7;
    int c = year % 19;
    int d = (19 * c + 15) % 30;
    int e = (2 * a + 4 * b - d + 34) % 7;
    int n = d + e + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(JULIAN_DAYS);
  }
}
