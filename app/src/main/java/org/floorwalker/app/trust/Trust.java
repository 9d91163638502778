package org.floorwalker.app.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.trust.store.QuestionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
@Service
public class Trust {
  private final Measures measures;
  private final People people;
  private final QuestionStore questions;
  private final Audit audit;
  private final Clock clock;

  Trust(Measures measures, People people, QuestionStore questions, Audit audit, Clock clock) {
    this.measures = measures;
    this.people = people;
    this.questions = questions;
    this.audit = audit;
    this.clock = clock;
  }

  /// A measure that holds somewhere.
  public record Registered(Measure measure, Registration registration) {}

  /// What is measured of the viewer on a day, by measure: in the country of their site; of a login
  /// that is nobody's in every country.
  public List<Registered> listRegistered(Viewer viewer, LocalDate day) {
    viewer.require(Permission.SEE_REGISTER);
    Optional<String> country =
        Optional.ofNullable(viewer.person())
            .flatMap(person -> people.findPerson(person, day))
            .map(card -> card.place().country());
    Map<String, Measure> known =
        measures.listMeasures().stream()
            .collect(Collectors.toMap(Measure::code, Function.identity()));
    return measures.listRegistrations().stream()
        .filter(one -> one.holdsOn(day) && known.containsKey(one.measure()))
        .filter(one -> country.isEmpty() || one.country().equals(country.get()))
        .map(one -> new Registered(Objects.requireNonNull(known.get(one.measure())), one))
        .toList();
  }

  /// The viewer's own questions; everybody's for the keeper of the register.
  public List<Question> listQuestions(Viewer viewer) {
    return viewer.may(Permission.KEEP_REGISTER)
        ? questions.list()
        : questions.listOf(viewer.user());
  }

  /// Asks or objects; a blank text asks nothing.
  @Transactional
  public boolean ask(Viewer viewer, @Nullable String measure, String text) {
    viewer.require(Permission.SEE_REGISTER);
    if (text.isBlank() || text.length() > 4_000) {
      return false;
    }
    questions.insert(viewer.user(), measure, text.strip(), clock.instant());
    return true;
  }

  /// Answers a question, once; a blank text answers nothing.
  @Transactional
  public boolean answer(Viewer viewer, long question, String text) {
    viewer.require(Permission.KEEP_REGISTER);
    if (text.isBlank()) {
      return false;
    }
    if (!questions.answer(question, viewer.user(), text.strip(), clock.instant())) {
      throw new NotFound("open question " + question);
    }
    audit.record(
        viewer, "trust.question-answered", About.thing("question", question), null, text.strip());
    return true;
  }
}
