package org.floorwalker.files.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/// Invented names, each given once.
final class DemoNames {
  private static final List<String> FIRST_NO =
      split(
          "Aksel Birk Dina Embla Frode Ingrid Jonas Maren Sanne Tobias Astrid Vetle Runa Idun Solveig"
              + " Eirik Håkon Marte Sindre Tuva");
  private static final List<String> LAST_NO =
      split("Berg Nilsen Foss Krogh Aas Østby Lund Moen Tveit Solheim Vik Dahl Haugen Lie Strand");
  private static final List<String> FIRST_SE =
      split(
          "Alva Björn Cecilia Elin Filip Greta Hugo Ida Johan Klara Linus Maja Nils Oskar Petra Saga"
              + " Tove Viktor Wilma Åke");
  private static final List<String> LAST_SE =
      split("Lindqvist Öberg Sandell Ekström Holm Nyberg Sjögren Åkesson Wallin Hedlund Dahlgren");
  private static final List<String> FIRST_DK =
      split(
          "Anna Bo Camilla Dorte Emil Freja Gustav Helle Iben Jeppe Karla Lærke Mads Nanna Rasmus");
  private static final List<String> LAST_DK =
      split(
          "Bach Christensen Damgaard Friis Gade Holst Kjær Lauridsen Mølgaard Nørgaard Østergaard");
  private static final List<String> FIRST_FI =
      split(
          "Aino Eero Helmi Ilmari Jukka Kaisa Lauri Meri Niko Oona Pekka Riikka Sampo Tiina Väinö");
  private static final List<String> LAST_FI =
      split(
          "Aaltonen Hämäläinen Järvinen Kallio Laine Mäkelä Niemi Oksanen Rantanen Salo Väisänen");

  private final List<Iterator<DemoPerson.Name>> byCountry = new ArrayList<>();

  DemoNames(long seed) {
    byCountry.add(shuffled(FIRST_NO, LAST_NO, seed));
    byCountry.add(shuffled(FIRST_SE, LAST_SE, seed + 1));
    byCountry.add(shuffled(FIRST_DK, LAST_DK, seed + 2));
    byCountry.add(shuffled(FIRST_FI, LAST_FI, seed + 3));
  }

  DemoPerson.Name next(DemoCountry country) {
    return byCountry.get(country.ordinal()).next();
  }

  private static List<String> split(String names) {
    return List.of(names.split(" "));
  }

  private static Iterator<DemoPerson.Name> shuffled(
      List<String> first, List<String> last, long seed) {
    List<DemoPerson.Name> names = new ArrayList<>();
    for (String a : first) {
      last.forEach(b -> names.add(new DemoPerson.Name(a, b)));
    }
    Collections.shuffle(names, new Random(seed));
    return names.iterator();
  }
}
