package com.example.site;

import dev.athanor.annotation.DurableObject;
import java.util.List;

/** Who was here. */
@DurableObject
public interface Guestbook {

    /** Who was here, the first one first. */
    List<String> names();

    /** Somebody was here. */
    void sign(String name);
}
