package com.example.uploads;

import dev.athanor.annotation.R2Bucket;
import dev.athanor.annotation.R2Jurisdiction;
import dev.athanor.annotation.R2StorageClass;
import dev.athanor.binding.ObjectStore;

/**
 * What has to stay in the European Union, and in the account when the stage goes: a stage of that name that comes later takes
 * it over with all that it holds.
 */
@R2Bucket(
        name = "${app}-${stage}-eu-archive",
        storageClass = R2StorageClass.INFREQUENT_ACCESS,
        jurisdiction = R2Jurisdiction.EU,
        adopt = true,
        retain = true)
public interface Archive extends ObjectStore {}
