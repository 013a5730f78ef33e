package be.huurwerk.rent.parameter;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Hrefs;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param unknownFrom the first day without a value */
@Schema(name = "ParameterExpiry")
record ExpiryView(String name, String href, String title, LocalDate unknownFrom, boolean suppliedByPolicy) {

    static ExpiryView of(Expiry expiry, Parameters parameters, String language) {
        return new ExpiryView(
                expiry.name(),
                Hrefs.parameter(expiry.name()).toString(),
                parameters.title(expiry.name()).in(language),
                expiry.from(),
                expiry.suppliedByPolicy());
    }
}
