package org.floorwalker.app.people.store;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything that is kept with its validity.
///
/// @param memberships team of a person
/// @param leaderships leader of a team
/// @param contracts agreement of a person
/// @param skills queues a person can serve
/// @param languages languages a person speaks
/// @param assignments clients a person serves
@Component
public record Facts(
    FactStore<Long, Long> memberships,
    FactStore<Long, Long> leaderships,
    FactStore<Long, ContractFacts.Agreed> contracts,
    FactStore<SkillFacts.Key, Integer> skills,
    FactStore<LanguageFacts.Key, String> languages,
    FactStore<AssignmentFacts.Key, Boolean> assignments) {
  @Autowired
  Facts(JdbcClient jdbc) {
    this(
        MembershipFacts.store(jdbc),
        LeadershipFacts.store(jdbc),
        ContractFacts.store(jdbc),
        SkillFacts.store(jdbc),
        LanguageFacts.store(jdbc),
        AssignmentFacts.store(jdbc));
  }
}
