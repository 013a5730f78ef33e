package be.huurwerk.arrears.authority;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether who calls may do what a scope alone does not tell apart. */
@ApplicationScoped
public class Authority {

    private static final String POLICY = "policy/arrears/roles";

    private final Caller caller;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    Authority(Caller caller, Parameters parameters, BusinessDate businessDate) {
        this.caller = caller;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 403 that names the roles, when the caller has none of those that the policy of the business date says */
    public void require(Act act) {
        String roles = parameters.word(POLICY, act.name(), businessDate.today()).value();
        caller.requireOneOf(List.of(roles.strip().split("\\s+")));
    }

    /**
     * @param roles of which the caller needs one; none: those of the act
     * @throws be.huurwerk.webkit.problem.ProblemException 403 that names the roles
     */
    public void requireOneOf(List<String> roles, Act otherwise) {
        if (roles.isEmpty()) {
            require(otherwise);
        } else {
            caller.requireOneOf(roles);
        }
    }
}
