package org.floorwalker.broken.app.people;

import org.floorwalker.broken.app.forecasting.Forecasts;

record CallsUpwards(Forecasts forecasts) {}
