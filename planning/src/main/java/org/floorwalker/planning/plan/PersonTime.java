package org.floorwalker.planning.plan;

import java.time.LocalDate;

/// Time one person is expected to spend with customers on a day, all channels together.
///
/// Chats held at once are one hour of a person, and e-mail written between two calls fills time
/// that each queue by itself would call free.
///
/// @param agent the person
/// @param day local date
/// @param customerHours hours with at least one contact in hand, mean of the simulation
/// @param paidHours paid hours of shifts that start on the day
public record PersonTime(String agent, LocalDate day, double customerHours, double paidHours) {}
