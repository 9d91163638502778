package org.floorwalker.planning.forecast;

/// How far the figures of days were from what came, over all origins, for one horizon: so that it
/// is the figure that is judged and not the number of contacts, each day weighs as its contacts.
///
/// @param figure what is judged
/// @param error sum of absolute errors, each times the day's contacts, over the sum of what came,
///     percent
/// @param naiveError the same for repeating the last known equal weekday, percent
public record FigureAccuracy(Figure figure, double error, double naiveError) {}
