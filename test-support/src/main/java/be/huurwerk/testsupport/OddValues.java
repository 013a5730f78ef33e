package be.huurwerk.testsupport;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** What callers send by mistake or on purpose: texts, numbers and days at and beyond the edges of what is sensible. */
final class OddValues {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007bell",
            "\r\nX-Other: yes",
            "\u202eright to left",
            "\ufeffmark",
            "\ud83c\udfe0 huis",
            "e\u0301 combined",
            "\ud800",
            "\uffff",
            "null",
            "NaN",
            "'; drop table outbox; --",
            "%00",
            "%s%n{0}",
            "${jndi:ldap://localhost/x}",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "0",
            "-1",
            "1e400",
            "true",
            "x".repeat(256),
            "y".repeat(70_000));

    static final List<String> DAYS = List.of(
            "2019-02-30",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "+10000-01-01",
            "-0001-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "1582-10-10",
            "2019-1-1",
            "2019-01-01T00:00:00Z",
            "1900-01-01",
            "2000-02-29",
            "2100-02-29",
            "20190101");

    static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "0190A000-0000-7000-8000-000000000000",
            "0190a000-0000-7000-8000-00000000000g",
            "{0190a000-0000-7000-8000-000000000000}");

    static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE.negate(),
            new BigDecimal("0.001"),
            new BigDecimal("-0.01"),
            new BigDecimal("0.1"),
            new BigDecimal("999999999999.99"),
            new BigDecimal("1000000000000.00"),
            new BigDecimal("1e30"),
            new BigDecimal("1e-30"),
            new BigDecimal("1e400"),
            new BigDecimal(Integer.MAX_VALUE),
            new BigDecimal(Integer.MAX_VALUE).add(BigDecimal.ONE),
            new BigDecimal(Integer.MIN_VALUE),
            new BigDecimal(Long.MAX_VALUE),
            new BigDecimal(BigInteger.TWO.pow(64)),
            new BigDecimal("1.0"),
            new BigDecimal("2019"));

    /** Bodies that are no JSON, or JSON that nobody means. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "[]",
            "null",
            "0",
            "\"text\"",
            "{}{}",
            "{\"a\":1,\"a\":2}",
            "\ufeff{}",
            "{'a': 1}",
            "{\"\":null}",
            "{\"a\":NaN}",
            "[".repeat(3_000),
            "{\"a\":".repeat(3_000),
            "{\"a\":1e999999999}",
            "{\"\\ud800\":1}");

    private OddValues() {}

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
