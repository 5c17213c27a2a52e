package io.kedang.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  @Bean
  MasterKey masterKey(PrivacyProperties properties) {
    return MasterKey.load(properties);
  }
}
