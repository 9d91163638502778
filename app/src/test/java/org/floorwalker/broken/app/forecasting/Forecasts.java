package org.floorwalker.broken.app.forecasting;

/// A room above people.
public record Forecasts(String name) {}
