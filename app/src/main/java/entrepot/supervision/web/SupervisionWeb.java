package entrepot.supervision.web;

import entrepot.http.Api;
import entrepot.supervision.InstructionDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The supervisor's part of the node. Needs [InstructionDesk] as a bean.
@Configuration(proxyBeanMethods = false)
public class SupervisionWeb {

    @Bean
    InstructionApi instructionApi(Api api, InstructionDesk desk) {
        return new InstructionApi(api, desk, new InstructionCounter(desk));
    }
}
