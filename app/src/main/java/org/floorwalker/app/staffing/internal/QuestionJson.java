package org.floorwalker.app.staffing.internal;

import java.time.Duration;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.plan.WhatIf;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What-if questions as JSON, flattened to words and numbers.
public final class QuestionJson {
  private final JsonMapper json = JsonMapper.builder().build();

  private record Kept(
      @Nullable String queue,
      WhatIf.Demand demand,
      @Nullable String goal,
      @Nullable Double maxOccupancy,
      @Nullable Integer concurrency,
      @Nullable Overflow overflow,
      @Nullable Skill skill) {}

  private record Overflow(long afterSeconds, int people) {}

  private record Skill(String to, int people) {}

  public String write(WhatIf question) {
    QueueId queue = question.queue();
    ServiceGoal goal = question.rules().goal();
    WhatIf.Overflow over = question.overflow();
    WhatIf.Skill skill = question.skill();
    return json.writeValueAsString(
        new Kept(
            queue == null ? null : queue.name(),
            question.demand(),
            goal == null ? null : goal.text(),
            question.rules().maxOccupancy(),
            question.rules().concurrency(),
            over == null ? null : new Overflow(over.after().toSeconds(), over.people()),
            skill == null ? null : new Skill(skill.to().name(), skill.people())));
  }

  public WhatIf read(String text) {
    Kept kept = json.readValue(text, Kept.class);
    Overflow over = kept.overflow();
    Skill skill = kept.skill();
    return new WhatIf(
        kept.queue() == null ? null : new QueueId(kept.queue()),
        kept.demand(),
        new WhatIf.Rules(
            kept.goal() == null ? null : ServiceGoal.parse(kept.goal()),
            kept.maxOccupancy(),
            kept.concurrency()),
        over == null
            ? null
            : new WhatIf.Overflow(Duration.ofSeconds(over.afterSeconds()), over.people()),
        skill == null ? null : new WhatIf.Skill(new QueueId(skill.to()), skill.people()));
  }
}
