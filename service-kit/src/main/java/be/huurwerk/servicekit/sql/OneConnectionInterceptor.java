package be.huurwerk.servicekit.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Inside the record of a read, so that the connection is given back before the answer waits for its record to be written. */
@OneConnection
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 205)
class OneConnectionInterceptor {

    @AroundInvoke
    Object keep(InvocationContext call) throws Exception {
        try (KeptConnection kept = KeptConnection.begin()) {
            return call.proceed();
        }
    }
}
