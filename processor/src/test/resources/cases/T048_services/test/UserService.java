package test;

import dev.athanor.annotation.Entrypoint;

@Entrypoint(worker = Users.class)
public interface UserService {

    String find(String id);
}
