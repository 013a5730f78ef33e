package be.huurwerk.benchmarks.springgateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Cloud Gateway as it comes; its routes are given by the benchmark as settings. It looks at no token. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class SpringGateway {
    public static void main(String[] arguments) {
        SpringApplication.run(SpringGateway.class, arguments);
    }
}
