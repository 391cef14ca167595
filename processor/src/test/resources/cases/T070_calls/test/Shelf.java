package test;

import java.util.List;

public interface Shelf<T> {

    List<T> all();

    @Files.Nullable
    T find(String name);
}
