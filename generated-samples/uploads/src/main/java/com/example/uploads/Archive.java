package com.example.uploads;

import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2Jurisdiction;
import dev.athanor.binding.ObjectStore;

/** What has to stay in the European Union, and in the account when the stage goes. */
@R2Bucket(name = "${app}-${stage}-eu-archive", jurisdiction = R2Jurisdiction.EU, retain = false)
public interface Archive extends ObjectStore {}
