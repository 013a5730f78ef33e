package be.huurwerk.benchmarks.events;

import java.nio.charset.StandardCharsets;

/** Calls that register dwellings, whole with their headers. */
final class DwellingCalls {
    /** Dwellings of a file. */
    static final int LINES = 20;

    private DwellingCalls() {}

    /** A dwelling by itself; each number is another. */
    static byte[] call(String prefix, int number, String token) {
        return post("dwellings", "application/json", token, """
                {"reference": "%s-%06d", "kind": "house", "bedrooms": 2, "address": {"street": "Testlaan", "houseNumber": "1",
                 "postalCode": "2220", "municipality": "Heist-op-den-Berg"}, "figures": [{"validFrom": "2019-01-01",
                 "baseRent": 600.00, "minimumRent": 180.00, "patrimonyReduction": 40.00}]}""".formatted(prefix, number));
    }

    /** The same dwellings, {@link #LINES} in a file; each file has others. */
    static byte[] file(String prefix, int number, String token) {
        StringBuilder lines = new StringBuilder(
                "reference;kind;bedrooms;street;houseNumber;postalCode;municipality;validFrom;baseRent;minimumRent;patrimonyReduction\n");
        for (int line = 0; line < LINES; line++) {
            lines.append("%s-%06d;house;2;Testlaan;1;2220;Heist-op-den-Berg;2019-01-01;600.00;180.00;40.00\n"
                    .formatted(prefix, number * LINES + line));
        }
        return post("dwellingBulkLoads", "text/csv", token, lines.toString());
    }

    private static byte[] post(String path, String type, String token, String body) {
        return ("POST /tenancy/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
