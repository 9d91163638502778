package org.floorwalker.app.callout;

import org.floorwalker.app.platform.access.PersonId;

/// Somebody who may take an offer, with the reasons of their place in the order.
public record Ranked(PersonId person, Candidate.Reasons reasons) {}
