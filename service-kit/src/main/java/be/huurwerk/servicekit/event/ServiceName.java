package be.huurwerk.servicekit.event;

import java.util.Locale;

/**
 * The names that follow from the name of an API.
 *
 * @param api lowerCamelCase, for example {@code rentCalculation}
 */
public record ServiceName(String api) {
    public String topic() {
        return "huurwerk." + kebab() + ".v1";
    }

    public String source() {
        return "urn:huurwerk:" + api;
    }

    public String fullType(String shortType) {
        return "be.huurwerk." + api + ".v1." + shortType;
    }

    public String schema(String shortType) {
        return "urn:huurwerk:event:" + fullType(shortType);
    }

    /** Of the consumers of one listener. */
    String group(String listener) {
        return kebab() + "-" + listener;
    }

    /** {@code be.huurwerk.tenancy.v1.tenancies.notify.signed} becomes {@code tenancies.notify.signed}; another type stays as it is. */
    public static String shortType(String fullType) {
        return fullType.replaceFirst("^be\\.huurwerk\\.[A-Za-z]+\\.v\\d+\\.", "");
    }

    private String kebab() {
        return api.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
