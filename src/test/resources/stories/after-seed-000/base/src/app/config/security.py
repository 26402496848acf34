import secrets

from fastapi import Header, HTTPException

from app.config.settings import settings


def require_token(x_token: str = Header()):
    if not secrets.compare_digest(x_token, settings.api_token):
        raise HTTPException(status_code=401)
