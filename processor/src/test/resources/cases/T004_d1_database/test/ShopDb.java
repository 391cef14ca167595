package test;

import dev.athanor.annotation.D1Database;
import dev.athanor.binding.Database;

@D1Database(name = "shop-${stage}", migrations = "migrations")
public interface ShopDb extends Database {

    /** Methods with a body are the user's own. */
    default long count() {
        return query("select count(*) from orders").single(Long.class);
    }
}
