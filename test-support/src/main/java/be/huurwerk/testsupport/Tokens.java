package be.huurwerk.testsupport;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as the issuer would give them, signed with the test key (without {@code Bearer}). */
public final class Tokens {

    public static final String ISSUER = "https://huurwerk.test";
    public static final String AUDIENCE = "huurwerk";

    private static final Duration LIFE = Duration.ofHours(1);

    private static final List<String> READS =
            List.of("rentCalculation:read", "deposit:read", "arrears:read", "tenancy:read");
    private static final List<String> WRITES =
            List.of("rentCalculation:write", "deposit:write", "arrears:write", "tenancy:write");
    private static final String OPERATIONS = "operations:write";
    private static final String AUDIT = "audit:read";
    private static final String PERSONAL = "tenancy:personal";

    private static final Map<String, List<String>> SCOPES_OF_CLIENT = Map.ofEntries(
            Map.entry(
                    "rent-office",
                    plus(READS, plus(WRITES, OPERATIONS, AUDIT, PERSONAL).toArray(String[]::new))),
            Map.entry("finance-office", plus(READS, PERSONAL, "deposit:write", "arrears:write")),
            Map.entry("approver", plus(READS, PERSONAL, "rentCalculation:write", "deposit:write", "arrears:write")),
            Map.entry("social-worker", plus(READS, PERSONAL, "tenancy:write", "arrears:write")),
            Map.entry("auditor", plus(READS, AUDIT)),
            Map.entry("operator", plus(READS, OPERATIONS)),
            Map.entry("integrator", READS),
            Map.entry("integrator-payments", plus(READS, "arrears:write")),
            Map.entry("rent-calculation-service", List.of("tenancy:read", PERSONAL)),
            Map.entry("arrears-service", List.of("rentCalculation:read", "deposit:read", "tenancy:read", PERSONAL)),
            Map.entry("deposit-service", List.of("tenancy:read", PERSONAL, "deposit:write")));

    private static final Map<String, String> ROLE_OF_CLIENT = Map.ofEntries(
            Map.entry("rent-office", "rentOfficer"),
            Map.entry("finance-office", "financeOfficer"),
            Map.entry("approver", "financeOfficer"),
            Map.entry("social-worker", "socialWorker"),
            Map.entry("auditor", "auditor"),
            Map.entry("operator", "operator"),
            Map.entry("integrator", "integrator"),
            Map.entry("integrator-payments", "integrator"),
            Map.entry("rent-calculation-service", "service"),
            Map.entry("arrears-service", "service"),
            Map.entry("deposit-service", "service"));

    private Tokens() {}

    /** A valid token of a known client, with that client's scopes and role. */
    public static String client(String client) {
        List<String> scopes = Optional.ofNullable(SCOPES_OF_CLIENT.get(client))
                .orElseThrow(() -> new IllegalArgumentException("No such client: " + client));
        return signed(client, scopes, AUDIENCE, Instant.now(), TestKeys.privateKey());
    }

    /** A valid token of the client {@code test} with exactly these scopes, and every role. */
    public static String with(String... scopes) {
        return signed("test", List.of(scopes), AUDIENCE, Instant.now(), TestKeys.privateKey());
    }

    /** A valid token of a client {@code nobody} with exactly these scopes and no role. */
    public static String withoutRole(String... scopes) {
        return signed("nobody", List.of(scopes), AUDIENCE, Instant.now(), TestKeys.privateKey());
    }

    /** A valid token of a client {@code somebody} with exactly these scopes and this role alone. */
    static String withRole(String role, List<String> scopes) {
        Map<String, Object> claims = claims("somebody", scopes);
        claims.put("roles", List.of(role));
        return signed(claims, Instant.now().plus(LIFE), TestKeys.privateKey());
    }

    /** A valid token of the client {@code test} with every scope but these. */
    public static String without(String... scopes) {
        List<String> rest = allScopes().stream()
                .filter(scope -> !Set.of(scopes).contains(scope))
                .toList();
        return with(rest.toArray(String[]::new));
    }

    /** Every scope and the right signature, but its time is over. */
    public static String expired() {
        return expired(LIFE);
    }

    /** The same, for as long as this. */
    static String expired(Duration ago) {
        return signed(claims("rent-office", allScopes()), Instant.now().minus(ago), TestKeys.privateKey());
    }

    /** Every scope and the right signature, but its time begins in an hour. */
    static String notYet() {
        Map<String, Object> claims = claims("rent-office", allScopes());
        claims.put("nbf", Instant.now().plus(LIFE).getEpochSecond());
        return signed(claims, Instant.now().plus(LIFE).plus(LIFE), TestKeys.privateKey());
    }

    /** Every scope, and a header that says that there is no signature. */
    static String unsigned() {
        String valid = client("rent-office");
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}")
                + valid.substring(valid.indexOf('.'), valid.lastIndexOf('.') + 1);
    }

    /** Every scope, signed with the key that all may know as if it were a secret. */
    static String signedWithThePublicKey() {
        SecretKey secret = new SecretKeySpec(Base64.getDecoder().decode(TestKeys.publicKey()), "HmacSHA256");
        return Jwt.claims(claims("rent-office", allScopes()))
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expiresAt(Instant.now().plus(LIFE))
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(secret);
    }

    /** Every scope, by a key whose name nobody told. */
    static String ofUnknownKey() {
        return Jwt.claims(claims("rent-office", allScopes()))
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expiresAt(Instant.now().plus(LIFE))
                .jws()
                .keyId("unknown")
                .sign(TestKeys.foreignKey());
    }

    /** Every scope, signed with a key that nobody trusts. */
    public static String forged() {
        return signed("rent-office", allScopes(), AUDIENCE, Instant.now(), TestKeys.foreignKey());
    }

    /** Every scope and the right signature, but meant for another system. */
    public static String forAnotherAudience() {
        return signed("rent-office", allScopes(), "another-system", Instant.now(), TestKeys.privateKey());
    }

    /** Every scope and the right signature, but by another issuer's name. */
    public static String byAnotherIssuer() {
        return Jwt.claims(claims("rent-office", allScopes()))
                .issuer("https://another-issuer.test")
                .audience(AUDIENCE)
                .subject("rent-office")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(Duration.ofHours(1)))
                .jws()
                .sign(TestKeys.privateKey());
    }

    /** Every scope there is. */
    public static List<String> allScopes() {
        return Stream.of(READS, WRITES, List.of(OPERATIONS, AUDIT, PERSONAL))
                .flatMap(List::stream)
                .toList();
    }

    /** Every role there is. */
    static List<String> allRoles() {
        return ROLE_OF_CLIENT.values().stream().distinct().sorted().toList();
    }

    private static String signed(
            String client, List<String> scopes, String audience, Instant issuedAt, PrivateKey key) {
        return Jwt.claims(claims(client, scopes))
                .issuer(ISSUER)
                .audience(audience)
                .subject(client)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(Duration.ofHours(1)))
                .jws()
                .sign(key);
    }

    /** A token that was given an hour before it expires. */
    private static String signed(Map<String, Object> claims, Instant expiry, PrivateKey key) {
        return Jwt.claims(claims)
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(claims.get("azp").toString())
                .issuedAt(expiry.minus(LIFE))
                .expiresAt(expiry)
                .jws()
                .sign(key);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> claims(String client, List<String> scopes) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("scope", String.join(" ", scopes));
        claims.put("azp", client);
        claims.put("client_id", client);
        claims.put(
                "roles",
                client.equals("test")
                        ? allRoles()
                        : Optional.ofNullable(ROLE_OF_CLIENT.get(client)).stream()
                                .toList());
        return claims;
    }

    private static List<String> plus(List<String> scopes, String... more) {
        return Stream.concat(scopes.stream(), Stream.of(more)).toList();
    }
}
