package org.floorwalker.app.platform.words;

/// Makes a text 40 % longer without touching its placeholders, by words of nine letters.
final class Stretching {
  private static final String FILLER = "ôçëàïÿãñö ";

  private Stretching() {}

  static String stretch(String text) {
    int letters = text.replaceAll("\\{[^}]*}", "").length();
    int extra = (int) Math.ceil(letters * 0.4);
    StringBuilder longer = new StringBuilder(text);
    for (int i = 0; i < extra; i++) {
      longer.append(FILLER.charAt(i % FILLER.length()));
    }
    return longer.toString();
  }
}
