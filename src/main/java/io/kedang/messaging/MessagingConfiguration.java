package io.kedang.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.messaging.MessagingProperties.Gateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses who carries SMS. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  SmsGateway smsGateway(
      MessagingProperties properties,
      @Value("${kedang.demo:false}") boolean demo,
      ObjectMapper json) {
    Gateway chosen = properties.sms().gateway();
    if (chosen == Gateway.HTTP) {
      return new HttpSmsGateway(properties.sms(), json);
    }
    if (chosen == Gateway.TENCENT) {
      return new TencentSmsGateway(properties.sms());
    }
    if (!demo) {
      throw MessagingProperties.wrong(
          "kedang.messaging.sms.gateway must be http or tencent: the simulator lets everybody read and answer customers' messages and is for the demo only");
    }
    return new SimulatorGateway();
  }
}
