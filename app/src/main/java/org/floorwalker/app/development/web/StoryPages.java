package org.floorwalker.app.development.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.CareerStories;
import org.floorwalker.app.development.CareerStory;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How others went: what they tell of their moves, how many moved, and one's own story.
@Controller
public final class StoryPages {
  private static final String PATH = "/careers/stories";

  private final CareerStories stories;

  StoryPages(CareerStories stories) {
    this.stories = stories;
  }

  /// @param own the viewer's story, shown or not
  /// @param isPerson whether the viewer could tell one
  /// @param refused whether the last deed was not possible
  public record View(
      List<CareerStories.Told> told,
      CareerStories.Moves moves,
      Optional<CareerStory> own,
      boolean isPerson,
      boolean refused) {
    public List<CareerPath> paths() {
      return List.of(CareerPath.values());
    }
  }

  @GetMapping(PATH)
  @Needs(Permission.HAVE_TALKS)
  ModelAndView list(Viewer viewer) {
    return Page.of("development/stories", view(viewer, false));
  }

  private View view(Viewer viewer, boolean refused) {
    return new View(
        stories.list(viewer),
        stories.moves(viewer),
        stories.own(viewer),
        viewer.person() != null,
        refused);
  }

  @PostMapping(PATH)
  @Needs(Permission.HAVE_TALKS)
  ModelAndView tell(Viewer viewer, @RequestParam Map<String, String> form) {
    if (TalkForms.text(form, "deed").equals("withdraw")) {
      stories.takeBack(viewer);
      return Page.goTo(PATH).saying("development.said.story-back");
    }
    boolean done = month(form).filter(month -> stories.tell(viewer, wish(form, month))).isPresent();
    return done
        ? Page.goTo(PATH).saying("development.said.story")
        : Page.invalid("development/stories", view(viewer, true));
  }

  private static CareerStories.Wish wish(Map<String, String> form, LocalDate month) {
    return new CareerStories.Wish(
        CareerPath.findKey(TalkForms.text(form, "path"))
            .orElseThrow(() -> new NotFound("such a path")),
        month,
        TalkForms.text(form, "before"),
        TalkForms.text(form, "words"),
        TalkForms.text(form, "carried"),
        form.containsKey("shown"));
  }

  private static Optional<LocalDate> month(Map<String, String> form) {
    try {
      return Optional.of(YearMonth.parse(TalkForms.text(form, "month")).atDay(1));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
