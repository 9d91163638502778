package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Roster.QueueAdvice;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.time.BusinessDay;
import org.junit.jupiter.api.Test;

/// A queue advised is one of the skills.
class SkillRuleTest {
  @Test
  void a01_anAdvisedQueueIsOneOfTheSkills() {
    RosterText text =
        RosterText.parse(
            """
            floor  Oslo, 15 min, Mon 2027-03-01
            Amy    08-16  voice
            """);
    BusinessDay day = new BusinessDay(LocalDate.of(2027, 3, 1));
    List<QueueAdvice> advice =
        List.of(new QueueAdvice("Amy", day, "voice"), new QueueAdvice("Amy", day, "chat"));
    Roster advised = new Roster(text.roster().shifts(), List.of(), List.of(), advice);
    AgentWork work = RosterCheck.works(text.problem(), advised).getFirst();
    assertThat(new SkillRule().check(work))
        .extracting(Violation::law)
        .containsExactly("skills: chat");
  }
}
