package entrepot.screening.web;

import entrepot.access.Access;
import entrepot.commit.Committer;
import entrepot.http.Api;
import entrepot.register.Register;
import entrepot.screening.cases.desk.Cases;
import entrepot.screening.lookback.LookBacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The cases' part of the node. Needs [Cases], [LookBacks], [Committer], [Register] and [Access] as
/// beans.
@Configuration(proxyBeanMethods = false)
public class CaseWeb {

    @Bean
    CaseApi caseApi(Api api, Cases cases, Register register, Committer committer) {
        var files = new CaseFiles(cases.book(), register);
        return new CaseApi(api, files, cases.queue(), cases.desk(), committer);
    }

    @Bean
    CaseStepsApi caseStepsApi(Api api, Cases cases, Access access) {
        return new CaseStepsApi(api, cases.desk(), access);
    }

    @Bean
    LookBackApi lookBackApi(Api api, LookBacks done) {
        return new LookBackApi(api, done);
    }

    @Bean
    ClearanceApi clearanceApi(Api api, Cases cases) {
        return new ClearanceApi(api, cases.queue());
    }
}
