package be.huurwerk.webkit.body;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A parsed JSON value. Numbers keep their digits as written, so that nothing large is expanded before it is checked. */
sealed interface Json {
    /** @param duplicates names that stood in the object more than once */
    record JsonObject(Map<String, Json> members, Set<String> duplicates) implements Json {}

    record JsonArray(List<Json> items) implements Json {}

    record JsonText(String value) implements Json {}

    record JsonNumber(String digits) implements Json {}

    record JsonBoolean(boolean value) implements Json {}

    record JsonNull() implements Json {}
}
