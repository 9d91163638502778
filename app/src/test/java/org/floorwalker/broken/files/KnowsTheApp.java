package org.floorwalker.broken.files;

import org.floorwalker.broken.app.forecasting.Forecasts;

record KnowsTheApp(Forecasts forecasts) {}
