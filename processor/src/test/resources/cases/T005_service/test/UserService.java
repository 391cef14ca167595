package test;

import dev.athanor.annotation.Entrypoint;
import java.util.Optional;

/** Knows the users. */
@Entrypoint(worker = Users.class, className = "UserEntrypoint")
public interface UserService {

    Optional<User> find(String id);
}
