package be.huurwerk.webkit.body;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The constraints that annotations put on a value. One that the kit does not know is a programming error, not a hole. */
final class Constraints {
    private static final int MONEY_DIGITS = 12;

    /** A rule on a value of the right type; it adds a fault, with the value as it may be shown, when it is broken. */
    interface Rule {
        void check(Object value, String path, Object shown, Faults faults);
    }

    private Constraints() {}

    static List<Rule> of(Annotation[] annotations) {
        List<Rule> rules = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation instanceof Money money) {
                rules.add(money(money));
            } else if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                add(annotation, rules);
            } else {
                Checks.of(annotation).ifPresent(rules::add);
            }
        }
        return List.copyOf(rules);
    }

    private static void add(Annotation annotation, List<Rule> rules) {
        if (annotation instanceof NotNull || annotation instanceof NotBlank) {
            return; // every component is required, and a text is never blank
        }
        if (annotation instanceof Size size) {
            rules.add(size(size.min(), size.max()));
        } else if (annotation instanceof NotEmpty) {
            rules.add(size(1, Integer.MAX_VALUE));
        } else if (annotation instanceof Pattern pattern) {
            rules.add(pattern(pattern.regexp()));
        } else if (annotation instanceof Digits digits) {
            rules.add(digits(digits.integer(), digits.fraction()));
        } else {
            rules.add(bound(annotation));
        }
    }

    private static Rule bound(Annotation annotation) {
        if (annotation instanceof Min min) {
            return least(BigDecimal.valueOf(min.value()), true);
        }
        if (annotation instanceof Max max) {
            return most(BigDecimal.valueOf(max.value()), true);
        }
        if (annotation instanceof Positive) {
            return least(BigDecimal.ZERO, false);
        }
        if (annotation instanceof PositiveOrZero) {
            return least(BigDecimal.ZERO, true);
        }
        if (annotation instanceof Negative) {
            return most(BigDecimal.ZERO, false);
        }
        if (annotation instanceof NegativeOrZero) {
            return most(BigDecimal.ZERO, true);
        }
        if (annotation instanceof DecimalMin min) {
            return least(new BigDecimal(min.value()), min.inclusive());
        }
        if (annotation instanceof DecimalMax max) {
            return most(new BigDecimal(max.value()), max.inclusive());
        }
        throw new IllegalStateException(
                "The body reader does not know @" + annotation.annotationType().getSimpleName());
    }

    private static Rule money(Money money) {
        Rule digits = digits(MONEY_DIGITS, 2);
        Rule least = money.min().isEmpty() ? null : least(new BigDecimal(money.min()), true);
        Rule most = money.max().isEmpty() ? null : most(new BigDecimal(money.max()), true);
        return (value, path, shown, faults) -> {
            digits.check(value, path, shown, faults);
            if (least != null) {
                least.check(value, path, shown, faults);
            }
            if (most != null) {
                most.check(value, path, shown, faults);
            }
        };
    }

    private static Rule size(int min, int max) {
        return (value, path, shown, faults) -> {
            boolean list = value instanceof List<?>;
            String text = list ? "" : (String) value;
            int size = list ? ((List<?>) value).size() : text.codePointCount(0, text.length());
            if (size < min || size > max) {
                String bounds = max == Integer.MAX_VALUE ? " at least " + min : " " + min + " to " + max;
                String grenzen = max == Integer.MAX_VALUE ? " minstens " + min : " " + min + " tot " + max;
                faults.schema(
                        path,
                        shown,
                        "Must have" + bounds + (list ? " items." : " characters."),
                        "Moet" + grenzen + (list ? " elementen hebben." : " tekens hebben."));
            }
        };
    }

    private static Rule pattern(String regexp) {
        java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(regexp);
        return (value, path, shown, faults) -> {
            if (!pattern.matcher((String) value).matches()) {
                faults.schema(path, shown, "Must match " + regexp + ".", "Moet voldoen aan " + regexp + ".");
            }
        };
    }

    private static Rule digits(int before, int after) {
        return (value, path, shown, faults) -> {
            BigDecimal number = number(value);
            if (number.scale() > after) {
                faults.schema(
                        path,
                        shown,
                        "At most " + after + " decimals are allowed.",
                        "Hoogstens " + after + " decimalen zijn toegelaten.");
            }
            if (number.precision() - number.scale() > before) {
                faults.schema(
                        path,
                        shown,
                        "At most " + before + " digits before the decimal point are allowed.",
                        "Hoogstens " + before + " cijfers voor de komma zijn toegelaten.");
            }
        };
    }

    private static Rule least(BigDecimal bound, boolean inclusive) {
        return (value, path, shown, faults) -> {
            int order = number(value).compareTo(bound);
            if (order < 0 || order == 0 && !inclusive) {
                String limit = bound.toPlainString();
                faults.schema(
                        path,
                        shown,
                        (inclusive ? "Must be at least " : "Must be more than ") + limit + ".",
                        (inclusive ? "Moet minstens " : "Moet meer zijn dan ") + limit + (inclusive ? " zijn." : "."));
            }
        };
    }

    private static Rule most(BigDecimal bound, boolean inclusive) {
        return (value, path, shown, faults) -> {
            int order = number(value).compareTo(bound);
            if (order > 0 || order == 0 && !inclusive) {
                String limit = bound.toPlainString();
                faults.schema(
                        path,
                        shown,
                        (inclusive ? "Must be at most " : "Must be less than ") + limit + ".",
                        (inclusive ? "Mag hoogstens " : "Moet minder zijn dan ")
                                + limit
                                + (inclusive ? " zijn." : "."));
            }
        };
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }
}
