@Entrypoint(worker = Users.class)
public interface UserService {
    String find(String id);
}
