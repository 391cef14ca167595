package com.example.observed;

import dev.athanor.annotation.AnalyticsEngineDataset;
import dev.athanor.binding.DataPoints;

/** What was asked of the API, for statistics. */
@AnalyticsEngineDataset(dataset = "observed_api_${stage}", index = "outcome")
public interface Requests extends DataPoints<AnsweredRequest> {}
