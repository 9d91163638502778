package org.floorwalker.cli;

import org.floorwalker.app.demo.DemoWatch;

/// Prints each step of the demo on a line of its own, with its share where the terminal can
/// be rewritten.
final class DemoProgress implements DemoWatch {
  private String step = "";
  private long percent = -1;

  @Override
  public void progress(String current, double share) {
    long now = Math.round(share * 100);
    if (!current.equals(step)) {
      System.out.printf("%s%s …", step.isEmpty() ? "" : System.lineSeparator(), current);
    }
    if (System.console() != null && now != percent) {
      System.out.printf("\r%s … %d %%", current, now);
    }
    step = current;
    percent = now;
    System.out.flush();
  }
}
