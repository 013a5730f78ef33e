package be.huurwerk.rent.parameter;

import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.rent.Hrefs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure or choice of law or policy on a date.
 *
 * @param value a number; left out when the parameter is a choice or has several values, or none is known
 * @param choice a word, for a parameter that is a choice
 * @param unknown the parameter's file says that nobody knows the value, or says nothing about the date
 */
@Schema(name = "Parameter")
record ParameterView(
        String name,
        String href,
        String title,
        String unit,
        String validity,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,

        Optional<BigDecimal> value,
        Optional<String> choice,

        @Schema(description = "Several values by key") Optional<Map<String, Object>> values,

        Optional<String> status,
        Optional<String> source,
        boolean unknown) {

    static ParameterView of(String name, Parameters parameters, Optional<ParameterPeriod> period, String language) {
        Optional<ParameterPeriod> known = period.filter(found -> !found.isUnknown());
        return new ParameterView(
                name,
                Hrefs.parameter(name).toString(),
                parameters.title(name).in(language),
                parameters.unit(name),
                parameters.validity(name),
                period.map(ParameterPeriod::from),
                period.flatMap(ParameterPeriod::until),
                known.flatMap(ParameterPeriod::value)
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast),
                known.flatMap(ParameterPeriod::value)
                        .filter(String.class::isInstance)
                        .map(String.class::cast),
                known.map(ParameterPeriod::values).filter(values -> !values.isEmpty()),
                known.flatMap(ParameterPeriod::status).map(Status::code),
                known.flatMap(ParameterPeriod::source).map(source -> source.in(language)),
                known.isEmpty());
    }
}
