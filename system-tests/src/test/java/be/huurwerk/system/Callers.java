package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import java.util.function.Supplier;

/** Who calls the suite, with tokens of its own issuer. */
final class Callers {

    private Callers() {}

    static Gateway rentOffice(Suite suite) {
        return new Gateway(suite.gateway(), rentOfficeToken(suite));
    }

    static Gateway integrator(Suite suite) {
        return new Gateway(suite.gateway(), token(suite, "integrator"));
    }

    static Gateway withoutToken(Suite suite) {
        return new Gateway(suite.gateway(), () -> "");
    }

    static Supplier<String> rentOfficeToken(Suite suite) {
        return token(suite, "rent-office");
    }

    /** One token for all calls of a caller; the tests end long before the token does. */
    private static Supplier<String> token(Suite suite, String client) {
        String token = suite.token(client);
        return () -> token;
    }
}
