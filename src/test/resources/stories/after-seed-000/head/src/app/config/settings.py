from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    api_token: str
    broker_url: str
    redis_url: str


settings = Settings()
