package org.floorwalker.app.people.store;

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
    MembershipFacts memberships,
    LeadershipFacts leaderships,
    ContractFacts contracts,
    SkillFacts skills,
    LanguageFacts languages,
    AssignmentFacts assignments) {}
