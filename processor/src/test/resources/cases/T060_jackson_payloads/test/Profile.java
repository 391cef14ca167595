package test;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Somebody's profile. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public class Profile extends Stored {

    private final Map<String, Integer> scores = new TreeMap<>();
    private Email mainAddress;
    private boolean verified;
    private String password;

    /** Where letters go. */
    public Email getMainAddress() {
        return mainAddress;
    }

    public void setMainAddress(Email address) {
        mainAddress = address;
    }

    @JsonProperty("isVerified")
    public boolean isVerified() {
        return verified;
    }

    @JsonIgnore
    public String getPassword() {
        return password;
    }

    @JsonAnyGetter
    public Map<String, Integer> scores() {
        return scores;
    }

    /** An address. */
    public record Email(@JsonValue String text) {}
}
