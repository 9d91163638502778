package org.floorwalker.app.platform.web;

import java.util.List;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.pages.Definition;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Every figure of the product with its definition.
@Controller
public final class DefinitionsPage {
  private final Words words;
  private final Measures measures;

  DefinitionsPage(Words words, Measures measures) {
    this.words = words;
    this.measures = measures;
  }

  /// @param persons figures about a person
  /// @param centre figures about queues, teams and the installation
  public record View(List<Definition> persons, List<Definition> centre) {
    public View {
      persons = List.copyOf(persons);
      centre = List.copyOf(centre);
    }
  }

  @GetMapping("/definitions")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView definitions() {
    List<Definition> persons = measures.listMeasures().stream().map(Definition::of).toList();
    return Page.of("platform/definitions", new View(persons, Definition.all(words)));
  }
}
